import { Injectable } from '@nestjs/common';
import { connectors, type Connector } from 'connectors';
import { sentence } from 'shared/language';
import { Fault } from '../http/fault.js';

/** The integrations of this build. */
@Injectable()
export class ConnectorListService {
  readonly all: readonly Connector[] = connectors;

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
