import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subscriberOf } from './client-address.ts'

describe('a subscriber', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['64:ff9b::203.0.113.7', '203.0.113.7'],
    ['64:ff9b::cb00:7107', '203.0.113.7'],
    ['64:ff9b:1::203.0.113.7', '64:ff9b:1::cb00:7107'],
    ['64:ff9b:1:cb00:71:700::', '64:ff9b:1:cb00:71:700::'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8::/64'],
    ['::1', '::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('with %s is known by %j', (address, subscriber) => {
    expect(subscriberOf(address)).toBe(subscriber)
  })

  it('is the same for every form of an IPv4 address, and differs between two addresses', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
        for (const prefix of ['', '::ffff:', '64:ff9b::']) expect(subscriberOf(prefix + one)).toBe(one)
        if (one !== other) expect(subscriberOf(`::ffff:${other}`)).not.toBe(one)
      }),
    )
  })
})
