import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { onsKenmerk } from './ons-kenmerk';

/** A letter that is ready to be set: the name of its template and the words and figures that go into it. */
export type Brief = { sjabloon: string; data: unknown };
/** `kenmerk` is what it calls "Ons kenmerk", by which people name it when they call; null where it says none. */
export type Gerenderd = { pdf: Buffer; bladzijden: number; sha256: string; kenmerk?: string | null };

/** The letter `kenmerk` could not be made; what the compiler says of it stands in the message, no data do. */
export class BriefFout extends Error {
  override readonly name = 'BriefFout';
  constructor(
    readonly kenmerk: string,
    melding: string,
  ) {
    super(`Brief ${kenmerk}: ${melding}`);
  }
}

/** After so many letters a child is replaced: the compiler's memory creeps (some 30 kB per letter). */
const BRIEVEN_PER_KIND = 2_000;
/** A child that has nothing to do for this long ends. */
const STIL_MS = 30_000;
/** No letter takes this long; a child that does is stuck. */
const TE_LANG_MS = 20_000;

type Antwoord = { nummer: number } & ({ pdf: Uint8Array; bladzijden: number } | { fout: string });
type Wachtend = { klaar: (antwoord: Antwoord) => void; stuk: (reden: Error) => void };

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'src', 'domain', 'documenten');

/** One child process and the letters that it still owes. */
class Kind {
  private readonly proces: ChildProcess;
  private readonly wachtenden = new Map<number, Wachtend>();
  private rust: NodeJS.Timeout | undefined;
  gemaakt = 0;
  weg = false;

  constructor() {
    this.proces = fork(/* turbopackIgnore: true */ path.join(folder, 'typst-process.mjs'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    this.proces.on('message', (antwoord) => this.ontvang(antwoord as Antwoord));
    this.proces.on('error', (error) => this.eindig(error));
    this.proces.on('exit', (code) => this.eindig(new Error(`the compiler ended (${code})`)));
    this.laatRusten();
  }

  get bezig(): number {
    return this.wachtenden.size;
  }

  vraag(brief: Brief): Promise<Antwoord> {
    clearTimeout(this.rust);
    this.gemaakt += 1;
    const nummer = this.gemaakt;
    this.proces.ref();
    return new Promise((klaar, stuk) => {
      const klok = setTimeout(() => this.stop(), TE_LANG_MS);
      const af =
        <T>(fn: (value: T) => void) =>
        (value: T) => {
          clearTimeout(klok);
          fn(value);
        };
      this.wachtenden.set(nummer, { klaar: af(klaar), stuk: af(stuk) });
      this.proces.send({ nummer, sjabloon: brief.sjabloon, data: JSON.stringify(brief.data) });
    });
  }

  /** Takes no more letters; ends when the ones it owes are done. */
  stop(): void {
    this.weg = true;
    clearTimeout(this.rust);
    this.proces.kill('SIGKILL');
  }

  private ontvang(antwoord: Antwoord): void {
    this.wachtenden.get(antwoord.nummer)?.klaar(antwoord);
    this.wachtenden.delete(antwoord.nummer);
    if (this.wachtenden.size > 0) return;
    if (this.weg || this.gemaakt >= BRIEVEN_PER_KIND) this.stop();
    else this.laatRusten();
  }

  /** Nothing to do: the process that asked may end, and after a while this one does. */
  private laatRusten(): void {
    this.proces.unref();
    this.proces.channel?.unref();
    this.rust = setTimeout(() => this.stop(), STIL_MS).unref();
  }

  private eindig(reden: Error): void {
    this.weg = true;
    for (const { stuk } of this.wachtenden.values()) stuk(reden);
    this.wachtenden.clear();
  }
}

const kinderen: (Kind | undefined)[] = [];

/** The child on this place, a fresh one when there is none or it has made its share. */
function kindOp(plaats: number): Kind {
  const known = kinderen[plaats];
  if (known && !known.weg && known.gemaakt < BRIEVEN_PER_KIND) return known;
  const fresh = new Kind();
  kinderen[plaats] = fresh;
  return fresh;
}

/**
 * Sets one letter as PDF/UA-1 in a child process. The same brief gives the same bytes. When the child dies under
 * it, the letter is tried once more in a fresh one. Throws BriefFout, which names the letter.
 */
export async function renderDocument(kenmerk: string, brief: Brief, plaats = 0): Promise<Gerenderd> {
  const antwoord = await kindOp(plaats)
    .vraag(brief)
    .catch(() => kindOp(plaats).vraag(brief))
    .catch((error: Error) => {
      throw new BriefFout(kenmerk, error.message);
    });
  if ('fout' in antwoord) throw new BriefFout(kenmerk, antwoord.fout);
  const pdf = Buffer.from(antwoord.pdf);
  return { pdf, bladzijden: antwoord.bladzijden, sha256: sha256Of(pdf), kenmerk: onsKenmerk(brief.data) };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Ends the children, for a command or test that is done. */
export function stopRendering(): void {
  for (const kind of kinderen.splice(0)) kind?.stop();
}

const versions = new Map<string, string>();

/** Which lay-out and words a letter was made with: its name and a hash over all templates and texts of letters. */
export function sjabloonversie(naam: string): string {
  const known = versions.get(naam);
  if (known) return known;
  const hash = createHash('sha256');
  const sjablonen = path.join(folder, 'sjablonen');
  for (const file of fs.readdirSync(sjablonen).sort())
    hash.update(fs.readFileSync(path.join(sjablonen, file)));
  for (const file of [
    'brieven.json',
    'standaardbrieven.json',
    'kwijtscheldingsbrieven.json',
    'bezwaarbrieven.json',
    'regelingbrieven.json',
    'verrekeningsbrieven.json',
    'invorderbrieven.json',
    'verhaalbrieven.json',
  ])
    hash.update(fs.readFileSync(path.join(folder, '..', '..', 'texts', 'nl', file)));
  const version = `${naam}@${hash.digest('hex').slice(0, 12)}`;
  versions.set(naam, version);
  return version;
}
