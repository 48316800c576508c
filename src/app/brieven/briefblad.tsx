import { briefmaakWords as words } from '@/app/brieven/brief-words';
import type { Briefdeel } from '@/domain/documenten/briefdeel';
import type { Standaardbriefdata } from '@/domain/documenten/standaardbriefdata';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

/** A letter on the screen, in the very words of the paper: for who decides whether it goes. */
export function Briefblad({ data, adres }: { data: Standaardbriefdata; adres: readonly string[] }) {
  return (
    <article className="card grid gap-4 break-words" aria-label={data.titel}>
      <Heading level={3} looksLike={2}>
        {data.titel}
      </Heading>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <div>
          <dt className="text-ink-muted">{words('blad.aan')}</dt>
          <dd className="font-semibold">
            {adres.map((regel) => (
              <span key={regel} className="block">
                {regel}
              </span>
            ))}
          </dd>
        </div>
        {data.referentie.map(({ label, tekst }) => (
          <div key={label}>
            <dt className="text-ink-muted">{label}</dt>
            <dd className="font-semibold">{tekst}</dd>
          </div>
        ))}
      </dl>
      <p>{data.aanhef}</p>
      <Alineas tekst={data.inleiding} />
      {data.delen.map((deel) => (
        <Deel key={deel.kop ?? ''} deel={deel} />
      ))}
      <div>
        <p>{data.slot.groet}</p>
        <p className="mt-2">
          {data.slot.naam !== null && <strong className="block">{data.slot.naam}</strong>}
          {data.slot.functie !== null && <span className="block">{data.slot.functie}</span>}
          {data.slot.namens}
        </p>
        {data.slot.uitleg !== null && <p className="mt-2 text-sm text-ink-muted">{data.slot.uitleg}</p>}
      </div>
    </article>
  );
}

function Alineas({ tekst }: { tekst: readonly string[] }) {
  return tekst.map((alinea) => (
    <p key={alinea} className="max-w-text">
      {alinea}
    </p>
  ));
}

function Deel({ deel }: { deel: Briefdeel }) {
  return (
    <section className="grid gap-2">
      {deel.kop !== null && (
        <Heading level={4} looksLike={4}>
          {deel.kop}
        </Heading>
      )}
      {deel.betalen !== null && <p className="text-xl font-bold tabular-nums">{deel.betalen.totaal}</p>}
      <Alineas tekst={deel.tekst} />
      {deel.punten.length > 0 && (
        <ul className="list-disc pl-5">
          {deel.punten.map((punt) => (
            <li key={punt}>{punt}</li>
          ))}
        </ul>
      )}
      {deel.tabel !== null && <Bedragen tabel={deel.tabel} naam={deel.kop ?? ''} />}
      {deel.betalen !== null && <Betalen blok={deel.betalen} />}
    </section>
  );
}

function Bedragen({ tabel, naam }: { tabel: NonNullable<Briefdeel['tabel']>; naam: string }) {
  return (
    <Table
      taal="nl"
      caption={naam}
      captionHidden
      rows={tabel.rijen}
      rowKey={(rij) => rij.join(' ')}
      columns={tabel.kolommen.map((kolom, at) => ({
        key: kolom,
        header: kolom,
        rowHeader: at === 0,
        number: at >= tabel.kolommen.length - 2,
        cell: (rij: string[]) => rij[at],
      }))}
    />
  );
}

function Betalen({ blok }: { blok: NonNullable<Briefdeel['betalen']> }) {
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:flex sm:flex-wrap">
      {blok.velden.map(({ label, tekst }) => (
        <div key={label}>
          <dt className="text-ink-muted">{label}</dt>
          <dd className="font-semibold tabular-nums">{tekst}</dd>
        </div>
      ))}
    </dl>
  );
}
