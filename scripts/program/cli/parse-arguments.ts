import { parseArgs } from 'node:util';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Arguments, OptionSpec, OptionSpecs } from '../commands/command.ts';

/** The options that every command has. */
export const COMMON_OPTIONS: OptionSpecs = {
  json: {
    help: {
      ja: '結果と問題をJSONで標準出力に書きます',
      en: 'write result and problems as JSON to standard output',
    },
  },
  lang: {
    value: 'LANG',
    allowed: ['ja', 'en'],
    help: {
      ja: 'メッセージの言語（標準は環境の言語）',
      en: 'language of messages (default: that of the locale)',
    },
  },
  help: { help: { ja: 'この説明を表示します', en: 'show this help' } },
};

/** Returns the paths and options that the user gave, and a problem for each option that the command does not accept. */
export function parseArguments(
  args: readonly string[],
  specs: OptionSpecs,
): { parsed: Arguments; problems: Problem[] } {
  const all = { ...specs, ...COMMON_OPTIONS };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(all).map(([name, spec]) => [
        name,
        { type: spec.value ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | true> = {};
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(all, token.name) ? all[token.name] : undefined;
    const fault = spec ? faultOf(token, spec) : unknownOption(token.rawName, Object.keys(all));
    if (fault) problems.push(fault);
    else options[token.name] = token.value ?? true;
  }
  return { parsed: { paths: positionals, options }, problems };
}

function faultOf(
  { rawName: option, value }: { rawName: string; value?: string | undefined },
  spec: OptionSpec,
): Problem | undefined {
  if (!spec.value) return value === undefined ? undefined : problem('usage/unexpected-value', { value });
  // If the value is another option, the user forgot the value.
  if (value === undefined || value === '' || value.startsWith('--'))
    return problem('usage/missing-value', { option });
  const { allowed } = spec;
  if (!allowed) return undefined;
  const wrong = (spec.several ? value.split(',') : [value]).find((part) => !allowed.includes(part));
  return wrong === undefined
    ? undefined
    : problem('usage/bad-value', { option, value: wrong, allowed: allowed.join(spec.several ? ',' : ' | ') });
}

function unknownOption(option: string, names: readonly string[]): Problem {
  const known = nearest(option.replace(/^-+/, ''), names);
  return problem('usage/unknown-option', { option, ...(known ? { nearest: `--${known}` } : {}) });
}
