import type { ReactNode } from 'react';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Taal } from '@/ui/words';

/** What the part of a kind may use beside what it loaded itself. */
export type Deelkader = { taal: Taal; gemeente: string; vandaag: LocalDate; kantoor: string };

/** What a kind of case adds to the page of a case: what it reads, and what of it the citizen sees. */
export type Zaakdeel = (read: Read, zaak: ZaakView) => Promise<(kader: Deelkader) => ReactNode>;
