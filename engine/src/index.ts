/**
 * The engine: a rulebook is loaded and compiled once, then answers for households. Everything here runs in a browser
 * as in Node; reading files and compiling generated modules is in `@recto-verso/engine/node`.
 */
export { evaluate, evaluateSituation, type EvaluateOptions } from './explain/evaluate.ts';
export { costOf } from './explain/cost.ts';
export type * from './explain/answer.ts';
export { nextQuestion, type NextQuestionOptions } from './patch/next-question.ts';
export type * from './patch/question.ts';
export { turningValues, type TurnsOptions } from './patch/turns.ts';
export { compare, type CompareOptions } from './patch/compare.ts';
export type * from './patch/comparison.ts';
export { between, keyOf, type Between, type Origin, type Tie } from './explain/between/between.ts';
export type { TieKind } from './explain/between/hits.ts';
export type { Payment } from './explain/between/payments.ts';
export { capital, wordsOf, type Words } from './explain/words.ts';
export { citationOf } from './explain/book.ts';
export { exclusionsOf } from './rulebook/exclusions.ts';
export { claimOf } from './explain/claims.ts';
export type { Commune, Desk, DeskBook, DeskLevel, DeskRole, GenericDesk } from './rulebook/desks/book.ts';
export { communeOf, communesOfPostcode } from './rulebook/desks/communes.ts';
export { desksFor, desksNamed, type DeskQuery, type FoundDesk } from './rulebook/desks/lookup.ts';
export { shownDesk, type ShownDesk } from './rulebook/desks/shown.ts';
export type { GlossaryTerm, TermGroup } from './rulebook/glossary/book.ts';
export { standingOf, type CatalogueRow, type Standing } from './rulebook/listed/book.ts';
export { listIn, textIn } from './explain/text-tree.ts';
export { isStale, valueOfFigure } from './explain/figures.ts';
export { sayBare, sayDay, saySeen } from './explain/seen.ts';
export type { Plan, PlanLaw, PlanNode } from './lowering/plan.ts';
export type { Understood } from './rulebook/check/understood.ts';
export type { Ast, Body, Condition, Formula } from './language/ast.ts';
export { compile, type Compiled, type CompileOptions } from './evaluate/compiled.ts';
export { inspectRulebook, loadRulebook } from './rulebook/load.ts';
export { understand } from './rulebook/check/index.ts';
export { debtOf, debtOfRight, surenessOf, type Debt, type Sureness, type Span } from './explain/debt.ts';
export type {
  Case,
  Cell,
  Confidence,
  DatedCell,
  DebtKind,
  FactDef,
  Figure,
  Grant,
  Law,
  LawFact,
  Line,
  Right,
  Route,
  Rulebook,
  TextTree,
  ThingDef,
} from './rulebook/model.ts';
export type { Unit, ValueType } from './values/types.ts';
export { showUnit } from './language/unit.ts';
export { ProblemError, readBelow, sentence, type Problem } from './problem.ts';
export { situationSchema } from './situation/schema.ts';
export { readSituation } from './situation/read.ts';
export { CALENDAR, parseDay, showDay } from './values/calendar.ts';
export { pictureOf } from './patch/verso/picture.ts';
export { verso } from './patch/verso/verso.ts';
export { lettersIn } from './patch/verso/letters.ts';
export type { VersoOptions } from './patch/verso/session.ts';
export { STATUSES } from './patch/verso/report.ts';
export { evidenceShown, flowShown, kindTexts, sourceShown } from './patch/verso/shown.ts';
export type * from './patch/verso/report.ts';
export { eventsFor, eventTexts, type EventsOptions } from './patch/events/list.ts';
export { lifeEvent } from './patch/events/event.ts';
export type { EventOptions } from './patch/events/happened.ts';
export { heldAfterEvent } from './patch/events/held.ts';
export type * from './patch/events/report.ts';
export { curve, type CurveOptions } from './patch/curve/curve.ts';
export type * from './patch/curve/report.ts';
