#!/usr/bin/env node
/** The command line: `npx diplograph check my-story.json`. */
import { passed } from './local.js';
import { preview } from './preview.js';

const args = process.argv.slice(2);
process.exitCode = await (args[0] === 'preview' ? preview : passed)(args);
