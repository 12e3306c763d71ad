import { startFirefoxEngine } from './engine';
import { opens } from './opens';

opens('Firefox', startFirefoxEngine, { hosted: 'following', offline: 'following' });
