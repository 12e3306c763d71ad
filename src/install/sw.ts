import type { Kept } from './carried';
import { type WorkerScope, work } from './worker';

/** Put in by the build. */
declare const KEPT: Kept;

work(globalThis as unknown as WorkerScope, KEPT);
