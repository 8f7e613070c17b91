import { BlockList, isIP, isIPv6 } from 'node:net';

/** What is not reached from the Internet, or reaches something else than it says (IANA's special-purpose registries). */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Within the global unicast addresses: Teredo and others of 2001::/23, documentation, 6to4. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const list = (networks: readonly string[], family: 'ipv4' | 'ipv6') => {
  const made = new BlockList();
  for (const network of networks) {
    const [address, bits] = network.split('/') as [string, string];
    made.addSubnet(address, Number(bits), family);
  }
  return made;
};
const specialIpv4 = list(SPECIAL_IPV4, 'ipv4');
const specialIpv6 = list(SPECIAL_IPV6, 'ipv6');
const globalIpv6 = list(['2000::/3'], 'ipv6');
const mapped = list(['::ffff:0:0/96'], 'ipv6');
const ownIpv4 = list(['127.0.0.0/8'], 'ipv4');
const ownIpv6 = list(['::1/128'], 'ipv6');

/** Whether this is an address that anybody on the Internet may call. An IPv4 address in IPv6's clothes is not. */
export function isPublic(address: string): boolean {
  if (!isIP(address)) return false;
  if (!isIPv6(address)) return !specialIpv4.check(address, 'ipv4');
  return globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

/** Whether this is an address of the machine itself. */
export function isLoopback(address: string): boolean {
  if (!isIP(address)) return false;
  if (!isIPv6(address)) return ownIpv4.check(address, 'ipv4');
  return ownIpv6.check(address, 'ipv6') && !mapped.check(address, 'ipv6');
}
