// Classes of the graph's values, which the gateway shares with the subgraphs, are decorated as they load.
import 'reflect-metadata';

/**
 * Imported before any library, since libraries read these when they load: the gateway would otherwise start a
 * telemetry exporter, and GraphQL runs development checks on every value unless NODE_ENV says production.
 * Who sets NODE_ENV=production from outside means the hub too, unless HUB_MODE says otherwise (config.ts).
 */
process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
process.env.HUB_MODE ??= process.env.NODE_ENV === 'production' ? 'production' : 'demo';
process.env.NODE_ENV ??= 'production';
