import type { OurEntity, OurEntityInput } from '../../../shared/contract/our-entities.ts';
import { entityFacts } from '../../../shared/domain/duties/entity-facts.ts';
import { type Regime, regimes } from '../../../shared/domain/duties/regimes.ts';
import { ourEntitiesText } from '../../../shared/text/our-entities.ts';

/** An entity as typed: plain values, so that a draft holds it. */
export type EntityForm = {
  name: string;
  country: string;
  establishments: string;
  mainEstablishment: string;
  germanLand: string;
  remarks: string;
  /** Yes, no or not known for each. */
  regimes: Record<string, string>;
};

export function entityFormOf(entity: OurEntity | null): EntityForm {
  return {
    name: entity?.name ?? '',
    country: entity?.country ?? '',
    establishments: entity?.establishments.join(', ') ?? '',
    mainEstablishment: entity?.mainEstablishment ?? 'notKnown',
    germanLand: entity?.germanLand ?? 'notKnown',
    remarks: entity?.remarks ?? '',
    regimes: { ...entity?.regimes },
  };
}

const codes = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== '');

const isAnswer = (said: string | undefined): said is 'yes' | 'no' => said === 'yes' || said === 'no';

function regimesOf(form: EntityForm): Partial<Record<Regime, 'yes' | 'no'>> {
  return Object.fromEntries(
    regimes.flatMap((regime) => {
      const said = form.regimes[regime];
      return isAnswer(said) ? [[regime, said] as const] : [];
    }),
  );
}

/** @returns the entity as the register takes it */
export function entityOf(form: EntityForm): OurEntityInput {
  return {
    name: form.name.trim(),
    country: form.country.trim().toUpperCase(),
    establishments: codes(form.establishments),
    mainEstablishment: form.mainEstablishment,
    germanLand: form.germanLand,
    regimes: regimesOf(form),
    remarks: form.remarks.trim() === '' ? null : form.remarks,
  };
}

export type EntityField = 'name' | 'country' | 'establishments' | 'mainEstablishment' | 'germanLand';

/** @returns what can't be, by the field where it is put right; empty where all can */
export function entityProblems(form: EntityForm): Partial<Record<EntityField, string>> {
  const { remarks: _, ...facts } = entityOf(form);
  const missing = {
    ...(facts.name === '' ? { name: ourEntitiesText.nameMissing } : {}),
    ...(facts.country === '' ? { country: ourEntitiesText.countryMissing } : {}),
  };
  const read = entityFacts.safeParse(facts);
  const found = read.success
    ? []
    : read.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
  return { ...Object.fromEntries(found.toReversed()), ...missing };
}
