import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { setForm } from '@/app/(beheer)/beheer/instelling-forms';
import { formAnswers, verbWords, wordsAt } from '@/app/(beheer)/beheer/words';
import { SOORTEN } from '@/domain/gemeenten/instelling.schema';
import { permissionTable } from '@/platform/permissions';

const read = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');

describe('the words of beheer', () => {
  test('every reason that a core or a form can give has a sentence', () => {
    const root = path.resolve(import.meta.dirname, '../../../../src');
    const sources = ['domain/gemeenten', 'domain/medewerkers', 'app/(beheer)'].map((f) =>
      read(path.join(root, f)),
    );
    const keys = new Set(sources.join('\n').match(/(?<=')(weigering|fouten|geldend)\.[a-z0-9-]+(?=')/g));
    expect(keys.size).toBeGreaterThan(50);
    for (const key of keys) expect(() => wordsAt(key), key).not.toThrow();
    const answers = formAnswers();
    for (const key of keys) if (!key.startsWith('geldend.')) expect(answers[key], key).toBeTruthy();
  });

  test('every right is explained, every soort has a form with labels', () => {
    for (const verb of Object.keys(permissionTable())) expect(verbWords(verb), verb).not.toBe(verb);
    for (const soort of SOORTEN) {
      expect(wordsAt(`soorten.${soort}.uitleg`)).not.toBe('');
      const velden = setForm(soort, null).flatMap((groep) => groep.velden);
      expect(velden.map((veld) => veld.naam)).toEqual(expect.arrayContaining(['vanaf', 'bron', 'zekerheid']));
      expect(new Set(velden.map((veld) => veld.naam)).size).toBe(velden.length);
    }
  });
});
