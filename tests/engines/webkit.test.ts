import { startWebKitEngine } from './engine';
import { opens } from './opens';

opens('WebKit', startWebKitEngine, { hosted: 'following', offline: 'silent' });
