#!/usr/bin/env node
import { COMMANDS } from '../commands/commands.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), COMMANDS, process);
