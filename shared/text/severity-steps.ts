import type { Assessment } from '../contract/severity.ts';
import type { SeverityChoices } from '../domain/severity/assessment.ts';
import {
  circumstances,
  enisaRow,
  type EnisaChoices,
  enisaResult,
  inPoints,
} from '../domain/severity/enisa.ts';
import { type GridChoices, gridResult, impacts, likelihoods } from '../domain/severity/grid.ts';
import {
  type HipaaChoices,
  hipaaFactors,
  hipaaQuestions,
  hipaaResult,
  hipaaRow,
  pointsTo,
} from '../domain/severity/hipaa.ts';
import { SourceConfidence } from '../law/severity/confidence.ts';
import { enisaText } from './enisa.ts';
import { hipaaText } from './hipaa.ts';
import { severityText as text } from './severity.ts';

/** A step of an assessment in words: what was chosen, with its points and what the row rests on, and why. */
export type SeverityStep = {
  /** The same step of another assessment has the same name. */
  name: string;
  label: string;
  value: string;
  reason: string | null;
  /** What the chosen row rests on, where that is less than two sources. */
  mark: string | null;
};

type Step = Omit<SeverityStep, 'reason'>;

const marked = (confidence: SourceConfidence | undefined): string | null =>
  confidence === undefined || confidence === SourceConfidence.twoSources ? null : text.confidence[confidence];

/** @returns what a row of the ENISA method says, with its points */
export function enisaRowInWords(id: string): string {
  const row = enisaRow(id);
  const says = enisaText[id]?.says ?? id;
  return row?.quarters === null || row === undefined ? says : `${says} (${inPoints(row.quarters)})`;
}

function enisaStep(name: string, label: string, id: string | null, none: string): Step {
  return id === null
    ? { name, label, value: none, mark: null }
    : { name, label, value: enisaRowInWords(id), mark: marked(enisaRow(id)?.confidence) };
}

function enisaSteps(choices: EnisaChoices): Step[] {
  const { enisa } = text;
  const categories = Object.entries(text.categories).flatMap(([category, label]) => {
    const id = choices.steps.find((one) => enisaRow(one)?.category === category);
    return id === undefined ? [] : [enisaStep(category, label, id, '')];
  });
  const factors = choices.factors.map((id) => enisaText[id]?.says ?? id).join('; ');
  return [
    ...categories,
    ...(factors === '' ? [] : [{ name: 'factors', label: enisa.factors, value: factors, mark: null }]),
    enisaStep('identification', enisa.identification, choices.identification, ''),
    ...circumstances.map((name) =>
      enisaStep(
        name,
        enisa[name],
        choices[name],
        name === 'malicious_intent' ? enisa.noIntent : enisa.notHurt,
      ),
    ),
  ];
}

function hipaaSteps({ answers, finding }: HipaaChoices): Step[] {
  const { hipaa } = text;
  const questions = hipaaQuestions.flatMap((row) => {
    const answer = answers[row.id];
    if (answer === undefined) return [];
    const way = pointsTo(row, answer);
    const value = way === null ? hipaa.answers[answer] : `${hipaa.answers[answer]}, ${hipaa.points[way]}`;
    return [{ name: row.id, label: hipaaText[row.id]?.label ?? row.id, value, mark: marked(row.confidence) }];
  });
  const factors = hipaaFactors.map(({ id, citation }) => ({
    name: id,
    label: hipaaText[id]?.label ?? id,
    value: citation,
    mark: null,
  }));
  return [
    ...questions,
    ...factors,
    { name: 'finding', label: hipaa.finding, value: hipaa.findings[finding], mark: null },
  ];
}

function gridSteps({ likelihood, impact }: GridChoices): Step[] {
  const { grid } = text;
  return [
    { name: 'likelihood', label: grid.likelihood, value: grid.likelihoods[likelihood], mark: null },
    { name: 'impact', label: grid.impact, value: grid.impacts[impact], mark: null },
  ];
}

function stepsOf(choices: SeverityChoices): Step[] {
  switch (choices.method) {
    case 'enisa':
      return enisaSteps(choices);
    case 'hipaa':
      return hipaaSteps(choices);
    case 'grid':
      return gridSteps(choices);
  }
}

/** @returns the steps of an assessment in the order of its method, each with its sentence; null where it was erased */
export function severitySteps({ choices, reasons }: Pick<Assessment, 'choices' | 'reasons'>): SeverityStep[] {
  return stepsOf(choices).map((step) => ({ ...step, reason: reasons?.[step.name] ?? null }));
}

/** @returns the level in a line: ENISA's with the calculation, HIPAA's finding, the place in the grid */
export function levelInWords(choices: SeverityChoices): string {
  switch (choices.method) {
    case 'enisa': {
      const { dpc, identification, circumstances: added, quarters, band, flags } = enisaResult(choices);
      const sum = text.formula(dpc, inPoints(identification), inPoints(added), inPoints(quarters));
      return [`${text.bands[band]}: ${sum}`, ...flags.map((flag) => text.enisa[flag])].join('; ');
    }
    case 'hipaa': {
      const { outside, higher, lower, finding } = hipaaResult(choices);
      const names = outside.map((id) => hipaaText[hipaaRow(id)?.id ?? id]?.label ?? id).join(', ');
      return [
        text.hipaa.findings[finding],
        ...(names === '' ? [] : [text.hipaa.outsideBecause(names)]),
        text.hipaa.higher(higher.length),
        text.hipaa.lower(lower.length),
      ].join('; ');
    }
    case 'grid': {
      const { likelihood, impact, product } = gridResult(choices);
      const [likely, hard] = [likelihoods[likelihood - 1], impacts[impact - 1]];
      return likely === undefined || hard === undefined
        ? ''
        : text.grid.place(text.grid.likelihoods[likely], text.grid.impacts[hard], product);
    }
  }
}

/** What of one step differs between two assessments. */
export type ComparedStep = {
  name: string;
  label: string;
  before: SeverityStep | null;
  after: SeverityStep | null;
  isChanged: boolean;
};

/** @returns the steps of two assessments of one method side by side, with what changed; a sentence alone counts too */
export function compareSteps(
  before: readonly SeverityStep[],
  after: readonly SeverityStep[],
): ComparedStep[] {
  const order = [...after, ...before.filter(({ name }) => !after.some((one) => one.name === name))];
  return order.map(({ name, label }) => {
    const [old = null, next = null] = [before, after].map((steps) => steps.find((one) => one.name === name));
    return {
      name,
      label,
      before: old,
      after: next,
      isChanged: old?.value !== next?.value || old?.reason !== next?.reason,
    };
  });
}
