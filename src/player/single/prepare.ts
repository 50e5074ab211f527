import { prepare } from './document.ts';

prepare();
