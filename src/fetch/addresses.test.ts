import { describe, expect, test } from 'vitest';
import { judgeBy, readNetwork } from './addresses.js';

describe('no network allowed', () => {
  const judge = judgeBy([]);

  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '64:ff9b::5db8:d822'])(
    '%s is outside',
    (address) => expect(judge(address)).toBe('outside'),
  );

  test.each([
    ['this machine', ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '::']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd12:3456::1']],
    [
      'link-local and metadata',
      ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '168.63.129.16', '100.100.100.200'],
    ],
    ['shared by carriers', ['100.64.0.1']],
    ['multicast and broadcast', ['224.0.0.1', '239.255.255.250', 'ff02::1', '255.255.255.255']],
    ['reserved', ['192.0.0.192', '198.18.0.1', '203.0.113.7', '240.0.0.1', '2001:db8::1', 'fec0::1']],
    [
      'IPv4 in IPv6',
      ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:169.254.169.254', '::127.0.0.1', '::7f00:1'],
    ],
    [
      'behind a translator or a tunnel',
      ['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::a00:1', '2002:7f00:1::'],
    ],
    ['no address', ['', 'localhost', '1.2.3', '0x7f.1']],
  ])('%s is closed', (_, addresses) => {
    expect(addresses.map(judge)).toEqual(addresses.map(() => 'closed'));
  });
});

describe('with networks allowed', () => {
  const judge = judgeBy(['10.20.0.0/16', '127.0.0.1', 'fd00::/8'].map((text) => readNetwork(text)!));

  test.each(['10.20.3.4', '127.0.0.1', '::ffff:10.20.0.1', 'fd12::1'])('%s is inside', (address) =>
    expect(judge(address)).toBe('inside'),
  );

  test.each(['10.21.0.1', '127.0.0.2', '192.168.0.1', 'fd00:ec2::254', '169.254.169.254'])(
    '%s stays closed',
    (address) => expect(judge(address)).toBe('closed'),
  );
});

test.each([
  '169.254.169.254',
  '169.254.0.0/16',
  '0.0.0.0/0',
  '::/0',
  '224.0.0.1',
  'fe80::/10',
  'intranet',
  '',
])('%j cannot be allowed', (text) => expect(readNetwork(text)).toBeNull());
