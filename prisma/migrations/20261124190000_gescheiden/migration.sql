-- GR art. 28: the administratie of aanslagen and taxes collected is kept apart from that of the bedrijfsvoering (lid 3),
-- taxes stand on an account for taxes alone (lid 4), and may not be set off against contributions (lid 5). That a
-- boeking lies in one administratie was said by its column; now its lines must say the same.

-- Each administratie has rekeningen of its own: none is in both lists. Of the bedrijfsvoering the contributions of the
-- deelnemers name their gemeente, as the rekening-courant of the tax money does.
ALTER TABLE kantoor_boekingsregel
  DROP CONSTRAINT kantoor_boekingsregel_rekening_check,
  DROP CONSTRAINT kantoor_boekingsregel_check,
  ADD CONSTRAINT rekening_bekend CHECK (rekening IN ('bank', 'kas', 'niet-thuisgebracht', 'rekening-courant',
    'bank-bedrijfsvoering', 'bijdragen', 'baten', 'lasten')),
  ADD CONSTRAINT rekening_van_gemeente CHECK ((rekening IN ('rekening-courant', 'bijdragen')) = (gemeente_id IS NOT NULL)),
  -- Nothing waits there but a receipt: not a drawer in which the rest of a remittance can be kept back.
  ADD CONSTRAINT wacht_is_ontvangst CHECK (rekening <> 'niet-thuisgebracht' OR ontvangst_id IS NOT NULL),
  ADD CONSTRAINT ontvangst_is_belastinggeld CHECK (ontvangst_id IS NULL OR rekening IN ('bank', 'kas', 'niet-thuisgebracht'));

-- No movement of money has one half in the bedrijfsvoering: what belongs there comes over the bank.
ALTER TABLE kantoor_boeking
  ADD CONSTRAINT bedrijfsvoering_staat_apart CHECK (administratie <> 'bedrijfsvoering' OR koppeling IS NULL);

CREATE FUNCTION kohier.kantoor_boeking_gescheiden() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM nieuw r JOIN public.kantoor_boeking b ON b.kantoor_id = r.kantoor_id AND b.id = r.boeking_id
    WHERE (b.administratie = 'bedrijfsvoering')
      <> (r.rekening IN ('bank-bedrijfsvoering', 'bijdragen', 'baten', 'lasten'))) THEN
    RAISE EXCEPTION 'a boeking lies in one administratie' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT FROM nieuw r JOIN public.kantoor_boeking b ON b.kantoor_id = r.kantoor_id AND b.id = r.boeking_id
    JOIN public.kantoor_boeking o ON o.kantoor_id = b.kantoor_id AND o.id = b.tegenboeking_van
    WHERE o.administratie <> b.administratie) THEN
    RAISE EXCEPTION 'a boeking takes back one of its own administratie' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kantoor_boeking_gescheiden() FROM PUBLIC;
CREATE TRIGGER boeking_gescheiden AFTER INSERT ON kantoor_boekingsregel REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.kantoor_boeking_gescheiden();
