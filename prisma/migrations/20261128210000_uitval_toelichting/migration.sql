-- AlterTable
ALTER TABLE "run_uitval" ADD COLUMN     "toelichting" TEXT;
