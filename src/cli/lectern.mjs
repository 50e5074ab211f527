import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// `node src/cli/lectern.mjs <command> …` runs one of the commands beside this file.
// What Node compiles from here on it keeps for the next time. This file is JavaScript, as for TypeScript Node would first start what
// takes the types out.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/lectern', import.meta.url)));
const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
