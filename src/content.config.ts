import { createRequire } from 'node:module';
import type * as Collections from './collections.ts';

// Node runs them as they are. Vite would first read and rewrite each of their modules, at every build.
const require = createRequire(import.meta.url);
export const { collections } = require('./collections.ts') as typeof Collections;
