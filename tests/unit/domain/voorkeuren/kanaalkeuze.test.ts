import { expect, test } from 'vitest';
import { completeKeuze, isZelfdeKeuze, judgeKeuze, type Keuze } from '@/domain/voorkeuren/kanaalkeuze';

const kiezer = { mailbaar: true, berichtenbox: true, overleden: false };
const keuze = (more: Partial<Keuze> = {}): Keuze => ({
  kanaal: 'mijn',
  taal: 'nl',
  kennisgeving: true,
  ...more,
});
const post = keuze({ kanaal: 'post', kennisgeving: false });

test.each([
  ['no consent', keuze(), false, kiezer, 'zonder-akkoord', 'akkoord'],
  [
    'no consent to MijnOverheid',
    keuze({ kanaal: 'mijnoverheid' }),
    false,
    kiezer,
    'zonder-akkoord',
    'akkoord',
  ],
  ['no e-mail address', keuze(), true, { ...kiezer, mailbaar: false }, 'zonder-email', 'kanaal'],
  [
    'a mail without an address',
    { ...post, kennisgeving: true },
    false,
    { ...kiezer, mailbaar: false },
    'zonder-email',
    'kennisgeving',
  ],
  [
    'no Berichtenbox',
    keuze({ kanaal: 'mijnoverheid' }),
    true,
    { ...kiezer, berichtenbox: false },
    'geen-berichtenbox',
    'kanaal',
  ],
  ['somebody who died', post, false, { ...kiezer, overleden: true }, 'overleden', undefined],
] as const)('refused: %s', (_, wat, akkoord, wie, reden, veld) => {
  expect(judgeKeuze(wat, akkoord, wie)).toEqual({
    ok: false,
    reden: `voorkeur.fout.${reden}`,
    ...(veld && { veld }),
  });
});

test('back to paper needs no consent, no address and nothing else', () => {
  expect(
    judgeKeuze(post, false, {
      mailbaar: false,
      berichtenbox: false,
      overleden: false,
    }),
  ).toEqual({ ok: true });
});

test('on the own page there is always a mail, whatever was ticked', () => {
  expect(completeKeuze(keuze({ kennisgeving: false })).kennisgeving).toBe(true);
  expect(completeKeuze(post).kennisgeving).toBe(false);
  expect(
    judgeKeuze(keuze({ kennisgeving: false }), true, {
      ...kiezer,
      mailbaar: false,
    }),
  ).toMatchObject({
    reden: 'voorkeur.fout.zonder-email',
  });
});

test('two choices are the same when nothing in them differs', () => {
  expect(isZelfdeKeuze(post, { ...post })).toBe(true);
  for (const anders of [{ kanaal: 'mijn' }, { taal: 'en' }, { kennisgeving: true }] as const)
    expect(isZelfdeKeuze(post, { ...post, ...anders })).toBe(false);
});
