-- CreateTable
CREATE TABLE "verhaalfeit" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "naam" TEXT,
    "centen" BIGINT,
    "bewijs" TEXT NOT NULL,
    "kosten_centen" BIGINT NOT NULL DEFAULT 0,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verhaalfeit_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "verhaalfeit_gemeente_id_aanslag_id_idx" ON "verhaalfeit"("gemeente_id", "aanslag_id");

-- AddForeignKey
ALTER TABLE "verhaalfeit" ADD CONSTRAINT "verhaalfeit_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('verhaalfeit'::regclass);

ALTER TABLE verhaalfeit
  ADD CHECK (soort IN ('inkomstenbron', 'beslagvrije-voet', 'maatwerk', 'rekening', 'vooraankondiging', 'vordering',
    'overheidsvordering', 'hernieuwd-bevel', 'beslagopdracht', 'betaald', 'zonder-resultaat')),
  ADD CHECK (length(btrim(bewijs)) >= 10),
  ADD CHECK (centen >= 0 AND kosten_centen >= 0),
  ADD CHECK (naam IS NOT NULL OR soort NOT IN ('inkomstenbron', 'rekening', 'beslagopdracht')),
  ADD CHECK (centen IS NOT NULL OR soort NOT IN ('beslagvrije-voet', 'vordering', 'overheidsvordering', 'betaald')),
  ADD CHECK (kosten_centen = 0 OR soort IN ('hernieuwd-bevel', 'beslagopdracht'));
