import { NO_SEAL, entryHash, sealHash, valueDigest, type ChainEntry } from './chain-format.js';

const entry: ChainEntry = {
  tenantId: '01930000-0000-7000-8000-000000000001',
  seq: '7',
  at: '2026-11-22T10:00:00.000000Z',
  membershipId: null,
  access: 'centre',
  requestId: 'una "richiesta"\n',
  purpose: null,
  tableName: 'ticket',
  rowId: '01930000-0000-7000-8000-000000000002',
  operation: 'UPDATE',
  changedColumns: ['città', 'status'],
  valueDigest: 'ab',
};

/** Worked out with `sha256sum` from the texts that docs/en/audit.md gives: who writes another verifier compares with these. */
describe('the written form of the chain', () => {
  it('of an entry is a JSON array with a blank after each comma', () => {
    expect(entryHash(entry)).toBe('e76239e1d5b343d6d1b6a33900cef87ee769bd0dc8cdbf787c5942e306758131');
  });

  it('of a seal holds the seal before it', () => {
    const seal = {
      tenantId: entry.tenantId,
      number: 1,
      sealedAt: entry.at,
      previousHash: NO_SEAL,
      seqs: ['7', '9'],
      entryHashes: 'ab'.repeat(64),
    };
    expect(sealHash(seal)).toBe('033f1b96b6fcd6c7744becafe5c8879561b1320a645f233f80e06238cc8c48fb');
  });

  it('of a value begins with its salt', () => {
    expect(valueDigest('00ff', null, '{"a": 1}')).toBe(
      '43208f82dbc705fa362f4e4fad99984c100defb0e196b28677df8f9e0c227b10',
    );
  });
});
