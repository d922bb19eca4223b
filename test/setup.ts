import fc from 'fast-check'

// The same cases on every machine, so that a red run can be repeated. `FC_SEED=$RANDOM npx vitest run` looks elsewhere.
fc.configureGlobal({seed: Number(process.env['FC_SEED'] ?? 20_261_124)})
