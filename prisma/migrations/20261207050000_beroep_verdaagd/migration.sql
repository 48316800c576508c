-- AlterTable
ALTER TABLE "administratief_beroep" ADD COLUMN "verdaagd" BOOLEAN NOT NULL DEFAULT false;
