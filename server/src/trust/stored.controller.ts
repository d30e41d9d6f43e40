import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { storedFields, type StoredFields } from 'shared/contracts';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow.js';
import { ConnectorListService } from '../sources/connector-list.service.js';
import { answersIn } from './purposes.js';
import { connectorFields, enteredFields } from './stored-fields.js';

@Controller('stored')
export class StoredController {
  constructor(
    private readonly connectors: ConnectorListService,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: storedFields })
  read(): StoredFields {
    const tables = this.dataSource.entityMetadatas
      .map(({ tableName, columns }) => ({
        name: tableName,
        columns: columns.map(({ databaseName }) => databaseName),
      }))
      .sort((a, b) => a.name.localeCompare(b.name));
    const connectors = this.connectors.all.map((connector) => {
      const read = connectorFields(connector);
      return { ...read, streams: [...read.streams, ...enteredFields(connector)] };
    });
    return { connectors, answers: answersIn(tables), tables };
  }
}
