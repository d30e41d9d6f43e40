import { Injectable } from '@nestjs/common';
import { connectors, type Asking, type Connector, type Io } from 'connectors';
import { sentence } from 'shared/language';
import { Config } from '../config.js';
import { Fault } from '../http/fault.js';
import { guardedFetch } from './guarded-fetch.js';

/** The integrations of this build, none of which asks at an address that no source has. */
@Injectable()
export class ConnectorListService {
  readonly all: readonly Connector[];

  constructor(config: Config) {
    this.all = connectors.map((connector) => guarded(connector, config));
  }

  /** @throws Fault 422 naming the field `connector` */
  find(id: string): Connector {
    const connector = this.all.find((one) => one.id === id);
    if (connector) return connector;
    throw new Fault({
      kind: 'yours',
      status: 422,
      message: sentence('fault.invalid'),
      fields: [{ path: 'connector', message: sentence('sources.connectorUnknown') }],
    });
  }
}

function guarded(connector: Connector, config: Config): Connector {
  const ioOf = (io: Io): Io => ({ ...io, fetch: guardedFetch(io.fetch, config) });
  const askOf = (ask: Asking): Asking => ({ ...ask, io: ioOf(ask.io) });
  const { consent } = connector;
  return {
    ...connector,
    open: (entered, io) => connector.open(entered, ioOf(io)),
    ...(consent && {
      consent: {
        ...consent,
        exchange: (given, ask) => consent.exchange(given, askOf(ask)),
        sites: (granted, ask) => consent.sites(granted, askOf(ask)),
      },
    }),
  };
}
