import { wordsOfAdministratiefBeroep } from '@/app/administratief-beroep/administratief-beroep-words';
import { showDate } from '@/app/words';
import type { Rechtsmiddelblad } from '@/domain/administratief-beroep/administratief-beroep.queries';
import type { LocalDate } from '@/platform/local-date';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

type Props = {
  /** The decision that he reads; nothing is shown where there is none to dispute. */
  blad: Rechtsmiddelblad | undefined;
  gemeente: string;
  kantoor: string;
  vandaag: LocalDate;
  taal: Taal;
};

/** Where a citizen reads a decision: what he can do against it by the law of its day, until when, and the way to it. */
export function Rechtsmiddel({ blad, gemeente, kantoor, vandaag, taal }: Props) {
  if (!blad) return null;
  const words = wordsOfAdministratiefBeroep(taal);
  const datum = showDate(blad.indienenTot, taal);
  const base = `/mijn/${gemeente}`;
  return (
    <section aria-labelledby="middel" className="grid justify-items-start gap-3">
      <Heading level={2} looksLike={3} id="middel">
        {words('middel.kop')}
      </Heading>
      {blad.lopend ? (
        <p>
          {words('middel.lopend')}{' '}
          <Link href={`${base}/zaken/${blad.lopend.zaakId}`}>
            {words('middel.lopendLink', { nummer: blad.lopend.zaaknummer })}
          </Link>
        </p>
      ) : (
        <>
          <p>
            {blad.indienenTot >= vandaag
              ? words(`middel.${blad.rechtsmiddel}`, { kantoor, datum })
              : words('middel.voorbij', { datum })}
          </p>
          <ButtonLink variant="secondary" href={`${base}/administratief-beroep/${blad.tegen}/${blad.id}`}>
            {words('middel.knop')}
          </ButtonLink>
        </>
      )}
    </section>
  );
}
