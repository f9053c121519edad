import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const APT = '/usr/bin/apt-get';

/** Whether this machine is a Debian on which the tests may install what they need. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync(APT);
}

/** Installs packages of Debian without asking anything. Throws if one of them cannot be installed. */
export function installPackages(names: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', ...names]])
    execFileSync(APT, ['-qq', ...args], { stdio: 'inherit', env });
}
