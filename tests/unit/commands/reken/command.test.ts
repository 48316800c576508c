import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Processor seconds of the whole process, its start included, written by the process itself as it ends. */
const CPU_AT_EXIT = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write(String((user+system)/1e6))})`;

function reken(args: string[], input: string | Buffer = '', nodeOptions: string[] = []) {
  const command = [...nodeOptions, 'src/commands/reken/reken.mjs', ...args];
  const maxBuffer = 64 * 1024 * 1024;
  return spawnSync(process.execPath, command, { cwd: root, input, encoding: 'utf8', maxBuffer });
}

const dates = Array.from({ length: 100 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 1 + 3 * i)).toISOString().slice(0, 10),
);
const norm = { eenheid: 'werkdag', aantal: 3, goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' };

/** A thousand cases over the rules, none of them alike. */
const thousand = dates.flatMap((datum) => [
  { regel: 'bezwaartermijn', invoer: { dagtekening: datum } },
  { regel: 'tijdigheid', invoer: { dagtekening: datum, ontvangen: '2026-06-01', terPost: '2026-05-28' } },
  {
    regel: 'beslistermijn',
    invoer: { soort: 'woz', dagtekening: datum, ontvangen: '2026-11-25', verdaagd: true },
  },
  { regel: 'administratief-beroepstermijn', invoer: { dagtekening: datum } },
  { regel: 'dwangsom', invoer: { ingebrekestelling: datum, dagen: 30 } },
  { regel: 'terugbeltermijn', invoer: { gevraagdOp: datum, norm } },
  { regel: 'vervaldagen', invoer: { dagtekening: datum, schema: 'twee-termijnen' } },
  { regel: 'verjaring', invoer: { laatsteVervaldag: datum } },
  { regel: 'klachttermijn', invoer: { ontvangen: datum, metCommissie: true, verdaagd: true } },
  { regel: 'portaalkennisgeving', invoer: { geplaatst: `${datum}T12:00` } },
]);

/** A thousand requests for kwijtschelding, none of them alike. */
const thousandKwijtschelding = Array.from({ length: 1000 }, (_, i) => ({
  regel: 'kwijtschelding',
  invoer: {
    datum: dates[i % 100],
    aanslagCenten: 40_000 + i,
    beleid: { normPercentage: 90 + (i % 11), nettoAow: false, extraVermogen: i % 2 === 0 },
    huishouden: {
      soort: ['alleenstaand', 'alleenstaande-ouder', 'echtpaar'][i % 3],
      aow: i % 5 === 0,
      kostendelers: 1 + (i % 4),
    },
    maand: {
      inkomenCenten: 100_000 + 137 * i,
      huurCenten: 50_000 + 31 * i,
      huurtoeslagCenten: 20 * i,
      zorgpremieCenten: 15_000,
      zorgtoeslagCenten: 12_000,
    },
    bezit: {
      banksaldoCenten: 300 * i,
      autoCenten: i % 7 === 0 ? 340_000 : 0,
      autoOnmisbaar: false,
      overigCenten: i % 11 === 0 ? 20_000 : 0,
    },
  },
}));

describe('npm run reken', { timeout: 60_000 }, () => {
  it('answers in order, with status 0 also when a case carries a fout', () => {
    const questions = [
      { id: 1, regel: 'bezwaartermijn', invoer: { dagtekening: '2026-02-28' } },
      { id: { eigen: 'nummer' }, regel: 'onbekend', invoer: {} },
      { id: null, regel: 'dwangsom', invoer: { dagen: 28 } },
    ];
    const { status, stdout, stderr } = reken([], JSON.stringify(questions));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 1, regel: 'bezwaartermijn', uitkomst: { laatsteDag: '2026-04-13' } },
      { id: { eigen: 'nummer' }, regel: 'onbekend', fout: { code: 'onbekende-regel' } },
      { id: null, regel: 'dwangsom', uitkomst: { bedragCenten: 81_200 } },
    ]);
    expect(JSON.parse(reken([], '[]').stdout)).toEqual([]);
  });

  it.each(['', '{}', 'geen json'])('standard input %j: status 2 and one line on stderr', (input) => {
    const { status, stdout, stderr } = reken([], input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^reken: .*JSON-lijst.*\n$/);
  });

  it('gives an id of any shape back unharmed', () => {
    const id = '{"nummer":12345678901234567890,"deel":1.0}';
    const { stdout } = reken([], `[{"id":${id},"regel":"dwangsom","invoer":{"dagen":28}}]`);
    expect(stdout).toContain(`\n{"id":${id},"regel":"dwangsom","uitkomst":{`);
  });

  it('input that is no UTF-8: status 2 and one line on stderr', () => {
    const { status, stdout, stderr } = reken([], Buffer.from('[{"id":"café"}]', 'latin1'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^reken: .*UTF-8.*\n$/);
  });

  it('an option that does not exist: status 2', () => {
    expect(reken(['--help'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--help') });
    expect(reken(['--regels', 'x']).status).toBe(2);
  });

  it('--regels and --parameters print JSON, a row on each line', () => {
    for (const option of ['--regels', '--parameters']) {
      const { status, stdout } = reken([option]);
      expect(status).toBe(0);
      const rows: unknown[] = JSON.parse(stdout);
      expect(stdout.trimEnd().split('\n')).toHaveLength(rows.length + 2);
    }
  });

  it('every dated parameter in the source is listed', () => {
    const files = readdirSync(path.join(root, 'src/law'), { recursive: true, encoding: 'utf8' });
    const names = files
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const source = readFileSync(path.join(root, 'src/law', name), 'utf8');
        return [...source.matchAll(/= dated(?:<[^(]*>)?\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
      });
    const rows: { parameter: string }[] = JSON.parse(reken(['--parameters']).stdout);
    const listed = new Set(rows.map(({ parameter }) => parameter));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !listed.has(name))).toEqual([]);
  });

  it.each([
    ['terms', thousand, 4],
    ['kwijtschelding', thousandKwijtschelding, 4],
  ])('a thousand cases of %s cost a few times what starting does', (_kind, vragen, keer) => {
    const cpu = (cases: readonly object[]) => {
      const input = JSON.stringify(cases.map((vraag, id) => ({ id, ...vraag })));
      const { stdout, stderr } = reken([], input, ['--import', CPU_AT_EXIT]);
      const answers: { uitleg?: unknown[] }[] = JSON.parse(stdout);
      expect(answers).toHaveLength(cases.length);
      expect(answers.filter(({ uitleg }) => !uitleg || uitleg.length === 0)).toEqual([]);
      return Number(stderr);
    };
    // Processor time, not the clock, and against the same process without them: how fast the machine is does not count.
    const start = cpu([]);
    expect(start).toBeGreaterThan(0);
    expect(cpu(vragen)).toBeLessThan(keer * start);
  });
});
