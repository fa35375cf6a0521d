/**
 * A path of our own site, or `/`. Keeps a forged link from sending a signed-in person elsewhere: `//evil.se`,
 * `/\evil.se`, `https:evil.se` and control characters all lead home.
 *
 * @param adress where browsers find us
 */
export function localPath(given: string | undefined, adress: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so "/\t/evil.se" would be "//evil.se"
  if (!given?.startsWith('/') || /^\/[/\\]|[\u0000-\u001f\\]/.test(given)) return '/'
  const url = URL.parse(given, adress)
  return url && url.origin === new URL(adress).origin ? url.pathname + url.search + url.hash : '/'
}
