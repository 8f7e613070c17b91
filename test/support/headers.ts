type Headers = Record<string, string | string[] | undefined>;

const WANTED: Record<string, RegExp> = {
  'content-security-policy': /default-src 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'referrer-policy': /^no-referrer$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^SAMEORIGIN$/,
  'cache-control': /./,
  'x-request-id': /^[\w.-]{8,64}$/,
};
const COUNTED = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];
const UNWANTED = /^(access-control-.*|x-powered-by|server|x-aspnet-version|via)$/i;

/** What is wrong with the headers of an answer, whatever it answers. */
export function wrongHeaders(
  headers: Headers,
  { https, counted = true }: { https: boolean; counted?: boolean },
): string[] {
  const value = (name: string) => String(headers[name] ?? '');
  const policy = value('content-security-policy');
  const hsts = value('strict-transport-security');
  return [
    ...Object.entries(WANTED).flatMap(([name, pattern]) =>
      pattern.test(value(name)) ? [] : [`${name}: ${value(name)}`],
    ),
    ...(/unsafe-inline|unsafe-eval|\*|http:/.test(policy) ? [`content-security-policy: ${policy}`] : []),
    ...(https === /^max-age=31536000$/.test(hsts) && (https || !hsts) ? [] : [`strict-transport-security: ${hsts}`]),
    ...(counted ? COUNTED.filter((name) => !/^\d+$/.test(value(name))) : []),
    ...Object.keys(headers).filter((name) => UNWANTED.test(name)),
  ];
}
