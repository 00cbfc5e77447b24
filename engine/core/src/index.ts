/**
 * This module is the main entry of the engine: a rulebook is loaded and compiled once, then gives answers for
 * households. Everything here runs in a browser and in Node; reading files and compiling generated modules is in
 * `@recto-verso/engine/node`.
 */
export { secondReading } from './explain/sentences/estimates.ts';
export { ALIKE } from './explain/answer/alike.ts';
export { evaluateInOrder, type OrderOptions } from './explain/order/evaluate-in-order.ts';
export { evaluateEstimating } from './explain/answer/evaluate-estimating.ts';
export { evaluate, evaluateSituation, type EvaluateOptions } from './explain/answer/evaluate.ts';
export { costOf } from './explain/answer/cost.ts';
export { nextQuestion, type NextQuestionOptions } from './ask/questions/next-question.ts';
export { interviewLanguages, interviewOf } from './ask/interview/interview.ts';
export { nextStep } from './ask/interview/next-step.ts';
export { turningValues, type TurnsOptions } from './ask/questions/turns.ts';
export { compare, type CompareOptions } from './ask/compare/compare.ts';
export { between, keyOf, type Between, type Origin, type Tie } from './explain/between/between.ts';
export type { TieKind } from './explain/between/hits.ts';
export type { Payment } from './explain/between/payments.ts';
export { capital, wordsOf, type Words } from './explain/sentences/words.ts';
export { citationOf } from './explain/book.ts';
export { exclusionsOf } from './rulebook/exclusions.ts';
export { claimOf } from './explain/sentences/claims.ts';
export type { Commune, Desk, DeskBook, DeskLevel, DeskRole, GenericDesk } from './rulebook/desks/book.ts';
export { communeOf, communesOfPostcode } from './rulebook/desks/communes.ts';
export { desksFor, desksNamed, type DeskQuery, type FoundDesk } from './rulebook/desks/lookup.ts';
export { shownDesk } from './rulebook/desks/shown.ts';
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
  Seen,
  Verdict,
} from './contract/answer.ts';
export type { Choice, Claim } from './contract/claim.ts';
export type { Comparison, Difference, SideOfRight } from './contract/comparison.ts';
export type { Direction, Evidence, FlowShown, Frequency, SourceShown } from './contract/crossings.ts';
export type { Cliff, Curve, CurvePoint, CurveRight, CurveTurn, RightPoint } from './contract/curve.ts';
export type { ShownDesk } from './contract/desk.ts';
export type { DutyShown, EventAnswer, EventAsk, PossibleEvent, PossibleEvents } from './contract/events.ts';
export type { AskedScreen, InterviewScreen, ScreenField, ScreenTick, ScreenWord } from './contract/screen.ts';
export type { NextQuestion } from './contract/next-question.ts';
export type { AnswerTried, Asks, Option, Question, QuestionFor } from './contract/question.ts';
export type {
  Asked,
  Dragged,
  EffectKind,
  FactDifference,
  Finding,
  Leaf,
  LetterShown,
  OpenFinding,
  RemedyShown,
  RightEffect,
  RightVerso,
  Verso,
  VersoStatus,
} from './contract/verso.ts';
export { STATUSES } from './ask/verso/status.ts';
export type { GlossaryTerm, TermGroup } from './rulebook/glossary/book.ts';
export { standingOf, type CatalogueRow, type Standing } from './rulebook/listed/book.ts';
export { listIn, textIn } from './explain/sentences/text-tree.ts';
export { isStale, valueOfFigure } from './explain/sentences/figures.ts';
export { sayBare, sayDay, saySeen } from './explain/sentences/seen.ts';
export type { Plan, PlanLaw, PlanNode } from './plan/plan.ts';
export type { Understood } from './rulebook/typecheck/understood.ts';
export type { Ast, Body, Condition, Formula } from './language/ast.ts';
export { compile, type Compiled, type CompileOptions } from './run/compiled.ts';
export { inspectRulebook, loadRulebook } from './rulebook/load/load.ts';
export { understand } from './rulebook/typecheck/index.ts';
export { debtOf, debtOfRight, surenessOf, type Debt, type Sureness, type Span } from './explain/sentences/debt.ts';
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
export { ProblemError, readBelow, sentence, type Problem } from './problem.ts';
export { situationSchema } from './situation/schema.ts';
export { readSituation } from './situation/read.ts';
export { CALENDAR, parseDay, showDay } from './values/calendar.ts';
export { pictureOf } from './ask/verso/picture.ts';
export { verso } from './ask/verso/verso.ts';
export { lettersIn } from './ask/verso/letters.ts';
export type { VersoOptions } from './ask/verso/session.ts';
export { evidenceShown, flowShown, kindTexts, sourceShown } from './ask/verso/shown.ts';
export { eventsFor, eventTexts, type EventsOptions } from './ask/events/list.ts';
export { lifeEvent } from './ask/events/event.ts';
export type { EventOptions } from './ask/events/happened.ts';
export { heldAfterEvent } from './ask/events/held.ts';
export { curve, type CurveOptions } from './ask/curve/curve.ts';
