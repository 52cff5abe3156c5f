/** As much of JSON Schema (draft 7) as the schemas here use. */
export interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

/** Paths of the values that a schema does not allow, with the reason. */
export function findSchemaFaults(value: unknown, schema: Schema, root = schema, path = "$"): string[] {
  if (schema.$ref !== undefined) {
    const target = root.definitions?.[schema.$ref.replace("#/definitions/", "")];
    return target ? findSchemaFaults(value, target, root, path) : [`${path}: no definition ${schema.$ref}`];
  }
  const faults = (schema.allOf ?? []).flatMap((part) => findSchemaFaults(value, part, root, path));
  const fail = (reason: string) => faults.push(`${path}: ${reason}`);
  const types = typeof schema.type === "string" ? [schema.type] : schema.type;
  if (types && !types.some((type) => isOfType(value, type))) fail(`is no ${types.join(" or ")}`);
  if ("const" in schema && value !== schema.const) fail(`is not ${JSON.stringify(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value)) fail(`is none of ${schema.enum.join(", ")}`);
  if (schema.not && findSchemaFaults(value, schema.not, root, path).length === 0) fail("is what it must not be");
  if (typeof value === "number") {
    if (schema.minimum !== undefined && value < schema.minimum) fail(`is below ${schema.minimum}`);
    if (schema.maximum !== undefined && value > schema.maximum) fail(`is above ${schema.maximum}`);
  }
  if (typeof value === "string") {
    if (value.length < (schema.minLength ?? 0)) fail("is too short");
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value)) fail(`is not ${schema.pattern}`);
  }
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    faults.push(...value.flatMap((item, i) => findSchemaFaults(item, items, root, `${path}[${i}]`)));
  } else if (typeof value === "object" && value !== null) {
    const members = Object.entries(value);
    for (const name of schema.required ?? []) if (!(name in value)) fail(`lacks ${name}`);
    for (const [name, member] of members) {
      const part = schema.properties?.[name];
      if (part) faults.push(...findSchemaFaults(member, part, root, `${path}.${name}`));
      else if (schema.additionalProperties === false) fail(`has ${name}`);
      else if (typeof schema.additionalProperties === "object") {
        faults.push(...findSchemaFaults(member, schema.additionalProperties, root, `${path}.${name}`));
      }
    }
  }
  return faults;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
