import open from 'open';

/**
 * Opens an address in the person's browser. Returns whether that could be tried. A machine that cannot open it, such as
 * a container, is no failure of the command.
 */
export async function openBrowser(address: string): Promise<boolean> {
  try {
    const opener = await open(address);
    // An error may come out only later, and nobody else listens.
    opener.on('error', () => undefined);
    return true;
  } catch {
    return false;
  }
}
