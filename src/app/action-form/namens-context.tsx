'use client';

import { createContext, type ReactNode, useContext } from 'react';

type Namens = {
  /** Of the vertegenwoordiging by which the reader of this page acts; null for himself. */
  id: string | null;
  /** The sentences with which a form is refused on that ground, by key. */
  antwoorden: Readonly<Record<string, string>>;
};

const NamensContext = createContext<Namens>({ id: null, antwoorden: {} });

/** Tells every form in it for whom the page was made: the door holds what is sent against the choice of that moment. */
export function NamensScope({ id, antwoorden, children }: Namens & { children: ReactNode }) {
  return <NamensContext value={{ id, antwoorden }}>{children}</NamensContext>;
}

/** For whom the page around this form was made. */
export const useNamens = (): Namens => useContext(NamensContext);
