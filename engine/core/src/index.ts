/**
 * This module is the main entry of the engine: a rulebook is loaded and compiled once, then gives answers for
 * households. Everything here runs in a browser and in Node; reading files and compiling generated modules is in
 * `@recto-verso/engine/node`.
 */
export { compileSecondReading } from './explain/sentences/estimates.ts';
export { ALIKE } from './explain/answer/alike.ts';
export { evaluateInOrder, type OrderOptions } from './explain/order/evaluate-in-order.ts';
export { evaluateWithEstimates } from './explain/answer/evaluate-with-estimates.ts';
export { evaluate, evaluateSituation, type EvaluateOptions } from './explain/answer/evaluate.ts';
export { estimateCost } from './explain/answer/cost.ts';
export { findNextQuestion, type NextQuestionOptions } from './ask/questions/next-question.ts';
export { listInterviewLanguages, describeInterview } from './ask/interview/interview.ts';
export { findNextStep } from './ask/interview/next-step.ts';
export { findTurningValues, type TurnsOptions } from './ask/questions/turns.ts';
export { compare, type CompareOptions } from './ask/compare/compare.ts';
export {
  findRightRelations,
  formatOriginKey,
  type RightRelations,
  type TieOrigin,
  type RightTie,
} from './explain/between/right-relations.ts';
export type { RightTieKind } from './explain/between/law-reading.ts';
export type { Payment } from './explain/between/payments.ts';
export { capitalize, getWords, type Words } from './explain/sentences/words.ts';
export { getCitation } from './explain/rulebook-index.ts';
export { listExclusions } from './rulebook/exclusions.ts';
export { describeClaim } from './explain/sentences/claims.ts';
export type { Commune, Desk, DeskBook, DeskLevel, DeskRole, GenericDesk } from './rulebook/desks/book.ts';
export { findCommune, findCommunesByPostcode } from './rulebook/desks/communes.ts';
export { findDesks, findDesksById, type DeskQuery, type FoundDesk } from './rulebook/desks/lookup.ts';
export { showDesk } from './rulebook/desks/shown.ts';
export type {
  Answer,
  AnswerLine,
  Citation,
  FigureSeen,
  Missing,
  Nearest,
  OpenPointSeen,
  Outcome,
  Reason,
  RightAnswer,
  RouteAnswer,
} from './contract/answer.ts';
export type { Seen, Verdict } from './contract/seen.ts';
export type { RightChoice, Claim, Unless } from './contract/claim.ts';
export type { Comparison, Difference, SideOfRight } from './contract/comparison.ts';
export type { Direction, Evidence, FlowShown, Frequency, SourceShown } from './contract/crossings.ts';
export type { Cliff, Curve, CurvePoint, CurveRight, CurveTurn, RightPoint } from './contract/curve.ts';
export type { ShownDesk } from './contract/desk.ts';
export type { DutyShown, EventAnswer, EventAsk, PossibleEvent, PossibleEvents } from './contract/events.ts';
export type { AskedScreen, InterviewScreen, ScreenField, ScreenTick, ScreenWord } from './contract/screen.ts';
export type { NextQuestion } from './contract/next-question.ts';
export type { AnswerTried, Asks, Option, Question, QuestionFor } from './contract/question.ts';
export type {
  AskedFact,
  Dragged,
  EffectKind,
  FactDifference,
  Finding,
  ConditionDifference,
  LetterShown,
  OpenFinding,
  RemedyShown,
  RightEffect,
  RightVerso,
  Verso,
  VersoStatus,
} from './contract/verso.ts';
export { VERSO_STATUSES } from './ask/verso/status.ts';
export type { GlossaryTerm, TermGroup } from './rulebook/glossary/book.ts';
export { getCatalogueStanding, type CatalogueRow, type CatalogueStanding } from './rulebook/listed/book.ts';
export { findTextListAt, findTextAt } from './explain/sentences/text-tree.ts';
export { isStale, showFigureValue } from './explain/sentences/figures.ts';
export { sayBare, sayDay, saySeen } from './explain/sentences/seen.ts';
export type { Plan, PlanLaw, PlanNode } from './plan/plan.ts';
export type { Understood } from './rulebook/typecheck/understood.ts';
export type { Ast, Body, Condition, Formula } from './language/ast.ts';
export { compile, type Compiled, type CompileOptions } from './run/compiled.ts';
export { inspectRulebook, loadRulebook } from './rulebook/load/load.ts';
export { understand } from './rulebook/typecheck/index.ts';
export {
  listDebt,
  listDebtOfRight,
  getSureness,
  type Debt,
  type Sureness,
  type DebtSpan,
} from './explain/sentences/debt.ts';
export type { Case } from './rulebook/case.ts';
export type {
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
  TextTree,
  ThingDef,
} from './rulebook/model.ts';
export type { Rulebook } from './rulebook/rulebook.ts';
export type { Unit, ValueType } from './values/types.ts';
export { showUnit } from './language/unit.ts';
export { ProblemError, readBelow, formatProblem, type Problem } from './problem.ts';
export { situationSchema } from './situation/schema.ts';
export { refuseDay } from './explain/answer/refuse-day.ts';
export { readSituation } from './situation/read.ts';
export { CALENDAR, parseDay, showDay } from './values/calendar.ts';
export { comparePictures } from './ask/verso/picture.ts';
export { computeVerso } from './ask/verso/verso.ts';
export { createLetterWriter } from './ask/verso/letters.ts';
export type { VersoOptions } from './ask/verso/session.ts';
export { translateEvidence, describeFlow, getKindTexts, describeSource } from './ask/verso/shown.ts';
export { listPossibleEvents, getEventTexts, type EventsOptions } from './ask/events/list.ts';
export { computeLifeEvent } from './ask/events/event.ts';
export type { EventOptions } from './ask/events/apply-event.ts';
export { evaluateHeldAfterEvent } from './ask/events/held-after-event.ts';
export { computeCurve, type CurveOptions } from './ask/curve/curve.ts';
