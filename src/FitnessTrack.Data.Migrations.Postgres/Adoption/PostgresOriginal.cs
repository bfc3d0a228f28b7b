namespace FitnessTrack.Data;

/// <summary>Reads the original's tables from the catalog, in the words of its description: constraints by what they are about.</summary>
internal static class PostgresOriginal
{
    /// <summary>
    /// Those of the tables that are there, always in the same order, so that two adoptions wait for each other and are no deadlock.
    /// The parameter is the names of the tables.
    /// </summary>
    public const string Tables =
        """
        SELECT string_agg(quote_ident(c.relname), ', ' ORDER BY c.relname)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND c.relname = ANY ($1)
        """;

    /// <summary>The parameter is the names of the tables. Unique rules may be constraints or indexes, and both. What refers to one of them is in its way, since it is made anew.</summary>
    public const string Read =
        """
        WITH tables AS (
            SELECT c.oid, c.relname AS name, c.relkind AS kind, c.relname = ANY ($1) AS is_original
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f')),
        originals AS (SELECT oid, name FROM tables WHERE is_original),
        indexes AS (
            SELECT t.name AS table_name, c.relname AS name, i.indisunique AS is_unique, pg_get_indexdef(i.indexrelid, 0, true) AS definition,
                CASE WHEN i.indpred IS NULL AND i.indexprs IS NULL AND i.indoption::text !~ '[^0 ]' AND m.amname = 'btree' AND i.indnkeyatts = i.indnatts
                    THEN '(' || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (number, place)
                        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) || ')' END AS columns
            FROM originals t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
            WHERE NOT i.indisprimary)
        SELECT 'Table', NULL, name, CASE kind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table' ELSE 'view' END
        FROM tables
        UNION ALL
        SELECT 'Column', t.name, a.attname,
            replace(replace(format_type(a.atttypid, a.atttypmod), 'character varying', 'varchar'), 'timestamp with time zone', 'timestamptz')
            || CASE WHEN a.attgenerated = '' THEN '' ELSE ' generated' END || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        FROM originals t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT 'Constraint', t.name, 'primary key', substr(pg_get_constraintdef(k.oid), length('PRIMARY KEY ') + 1)
        FROM originals t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
        UNION ALL
        SELECT 'Constraint', t.name, lower(split_part(d.definition, ' REFERENCES ', 1)), 'references ' || regexp_replace(lower(split_part(d.definition, ' REFERENCES ', 2)), ' not valid$', '')
        FROM originals t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f', pg_get_constraintdef(k.oid) AS d (definition)
        UNION ALL
        SELECT 'Constraint', t.name, k.conname, pg_get_constraintdef(k.oid)
        FROM originals t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('c', 'x', 't')
        UNION
        SELECT 'Constraint', table_name, 'unique ' || columns, 'unique' FROM indexes WHERE is_unique AND columns IS NOT NULL
        UNION ALL
        SELECT 'Index', table_name, name, coalesce(columns, definition) FROM indexes WHERE NOT is_unique OR columns IS NULL
        UNION ALL
        SELECT 'Trigger', t.name, g.tgname, pg_get_triggerdef(g.oid, true) FROM originals t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
        UNION ALL
        SELECT DISTINCT 'View', t.name, v.relname, 'view'
        FROM originals t JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid AND d.classid = 'pg_rewrite'::regclass
        JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class AND v.oid <> t.oid
        UNION ALL
        SELECT 'Constraint', t.name, k.conname, pg_get_constraintdef(k.oid) || ' of ' || k.conrelid::regclass
        FROM originals t JOIN pg_constraint k ON k.confrelid = t.oid AND k.contype = 'f' AND k.conrelid NOT IN (SELECT oid FROM originals)
        JOIN pg_index i ON i.indexrelid = k.conindid AND NOT i.indisprimary
        UNION ALL
        SELECT 'Enum', NULL, y.typname, (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = y.oid)
        FROM pg_type y JOIN pg_namespace n ON n.oid = y.typnamespace
        WHERE n.nspname = current_schema() AND y.typtype = 'e'
        """;

    /// <summary>
    /// What has another name in the canonical schema, or none. A primary key keeps its index, which foreign keys of a host's
    /// tables may need, and gets the other name. The parameter is the names of the tables.
    /// </summary>
    public const string DropConstraints =
        """
        DO $do$
        DECLARE
            tables text[] := (SELECT array_agg(c.oid::regclass::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relname IN ({0}));
            command text;
        BEGIN
            FOR command IN
                SELECT CASE contype
                    WHEN 'p' THEN format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', conrelid::regclass, conname, 'pk_' || t.name)
                    ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) END
                FROM pg_constraint JOIN unnest(tables) AS t (name) ON conrelid = t.name::regclass
                WHERE contype IN ('p', 'f', 'u', 'c') AND (contype <> 'p' OR conname <> 'pk_' || t.name)
                ORDER BY array_position(ARRAY['f', 'u', 'c', 'p'], contype::text)
            LOOP
                EXECUTE command;
            END LOOP;
            FOR command IN
                SELECT 'DROP INDEX ' || indexrelid::regclass FROM pg_index JOIN unnest(tables) AS t (name) ON indrelid = t.name::regclass WHERE NOT indisprimary
            LOOP
                EXECUTE command;
            END LOOP;
        END
        $do$;
        """;

    /// <summary>The id, whose numbers go on behind the last one that was given out. The arguments are the table and the type.</summary>
    public const string MakeIdentity =
        """
        DO $do$
        DECLARE
            old text := pg_get_serial_sequence('{0}', 'id');
            last bigint;
        BEGIN
            IF old IS NOT NULL THEN
                EXECUTE 'SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM ' || old INTO last;
            END IF;
            ALTER TABLE {0} ALTER id DROP IDENTITY IF EXISTS;
            ALTER TABLE {0} ALTER id DROP DEFAULT;
            EXECUTE coalesce('DROP SEQUENCE IF EXISTS ' || old, 'SELECT');
            ALTER TABLE {0} ALTER id TYPE {1};
            ALTER TABLE {0} ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;
            last := greatest(last, (SELECT max(id) FROM {0}));
            IF last > 0 THEN
                PERFORM setval(pg_get_serial_sequence('{0}', 'id'), last);
            END IF;
        END
        $do$;
        """;
}
