/** Browsers name themselves after others: the more particular one comes first. */
const PROGRAMS = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/^([\w.-]+)\//, null],
] as const;
const SYSTEMS = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

/** The program and the system of a session, as far as its User-Agent tells: «Firefox, Windows». */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const program = PROGRAMS.map(([pattern, name]) => {
    const found = pattern.exec(userAgent);
    return found ? (name ?? found[1]) : undefined;
  }).find(Boolean);
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [program, system].filter(Boolean).join(', ') || null;
}
