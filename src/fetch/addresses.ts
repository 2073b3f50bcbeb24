/** From which addresses of the network may be fetched. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** A network: its address and how many bits of it count. */
export type Network = [Address, number];

/** `outside`: of the public net; `inside`: of a network that the user has allowed; `closed`: any other. */
export type Place = 'outside' | 'inside' | 'closed';
export type Judge = (address: string) => Place;

/** What a desk may have feeds on, and so can be allowed. Never link-local (where clouds tell secrets), multicast and the like. */
const ALLOWABLE: readonly string[] = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat'];
/** Where clouds tell a machine its secrets, though the address looks like a public or private one. */
const METADATA = ['168.63.129.16', '100.100.100.200', 'fd00:ec2::254', 'fd20:ce::254'].map((a) =>
  ipaddr.parse(a).toNormalizedString(),
);
/** Public IPv6 addresses are given out of this network alone. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** An IPv4 address behind a translator (NAT64) stands at the end of an address of this network. */
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Judges addresses; `allowed` are the inside networks that the user has named. */
export function judgeBy(allowed: readonly Network[]): Judge {
  return (text) => {
    const address = plain(text);
    if (address === null || METADATA.includes(address.toNormalizedString())) return 'closed';
    if (isPublic(address)) return 'outside';
    return ALLOWABLE.includes(address.range()) && allowed.some((network) => within(address, network))
      ? 'inside'
      : 'closed';
  };
}

/** "10.20.0.0/16" or one address; null where it is neither, or nothing that can be allowed. */
export function readNetwork(text: string): Network | null {
  const network = ipaddr.isValidCIDR(text)
    ? ipaddr.parseCIDR(text)
    : isIP(text) !== 0
      ? ([ipaddr.parse(text), text.includes(':') ? 128 : 32] satisfies Network)
      : null;
  return network !== null && ALLOWABLE.includes(network[0].range()) ? network : null;
}

/** The address without wrappings (`::ffff:`, NAT64), for what it leads to; null where it is none. */
function plain(text: string): Address | null {
  if (isIP(text) === 0) return null;
  const address = ipaddr.process(text);
  return address instanceof ipaddr.IPv6 && address.match(TRANSLATED)
    ? new ipaddr.IPv4(address.toByteArray().slice(12))
    : address;
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL);
}

function within(address: Address, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
