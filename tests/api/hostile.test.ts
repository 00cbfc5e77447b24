/**
 * Tests that whatever is sent to an operation is answered as the document says, or refused with a problem that says how
 * to fix it, and that nothing fails or hangs. `PROPERTY_RUNS` sets the number of runs, `PROPERTY_SEED` the seed.
 */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { createPropertySettings, PATIENCE } from '../properties/shared.ts';
import { document, expectAnswer, expectProblem, operations, sendWire } from './contract.ts';
import { fillPath, drawHostileRequest, ODD_PARTS } from './hostile.ts';

describe('hostile input', () => {
  it.each(operations)(
    '$name answers, or says what is wrong',
    async (described) => {
      await fc.assert(
        fc.asyncProperty(drawHostileRequest(described, document.components.schemas), async (wire) => {
          const response = await sendWire(described, wire);
          await (response.status === 200
            ? expectAnswer(described, response)
            : expectProblem(described, response, wire.address));
        }),
        createPropertySettings(0.4),
      );
    },
    PATIENCE,
  );

  it.each(operations.filter(({ path }) => path.includes('{')))(
    '$name knows nobody by an odd id, and says so as its document does',
    async (described) => {
      for (const part of ODD_PARTS) {
        const address = fillPath(described.path, part);
        await expectProblem(described, await sendWire(described, { address, headers: {}, body: null }), address);
      }
    },
  );
});
