import { type EntityManager } from 'typeorm';
import { marks, oneByKey, select } from '../read/select';
import { type Company } from './company.types';

export const companyLoader = (manager: EntityManager) =>
  oneByKey<string, Company>(
    codes => select(manager, `SELECT uscc, name FROM company WHERE uscc IN (${marks(codes)})`, codes),
    company => company.uscc,
  );
