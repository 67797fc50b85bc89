/** The JSON interface of doctor, version 1: fields are added, never renamed. */
import type { Diagnosis } from '../app/run-doctor.ts';
import type { Check } from '../domain/doctor/check.ts';
import { countsOf } from './diagnosis-text.ts';

/** @param checkedAt milliseconds since 1970 */
export function diagnosisJson({ checks, notRead }: Diagnosis, checkedAt: number): string {
  const document = {
    version: 1,
    checkedAt: new Date(checkedAt).toISOString(),
    findings: checks.map(checkJson),
    summary: { ...countsOf(checks), notRead },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function checkJson({ code, severity, app, subject = app, message: meaning, nextStep, command }: Check) {
  return { code, severity, app, subject, meaning, nextStep, ...(command !== undefined && { command }) };
}
