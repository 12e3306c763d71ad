import type { KeptFile } from './carried';
import { type WorkerScope, work } from './worker';

/** Put in by the build. */
declare const KEPT: KeptFile;

work(globalThis as unknown as WorkerScope, KEPT);
