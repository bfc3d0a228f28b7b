using FitnessTrack.Data.Design;

return args switch
{
    ["migration", "--remove"] => Migrations.RemoveLast(),
    ["migration", var name] => Migrations.Add(name),
    ["sample", var name] => SampleMigrations.Add(name),
    ["models"] => CompiledModels.Write(),
    ["docs"] => Docs.Write(),
    ["coverage", var folder] => Coverage.Check(folder),
    ["schema"] => await CanonicalSchemas.WriteAsync(),
    ["release", var version] => await Releases.WriteAsync(version),
    ["break", "--table", var table, .. var labels] => await Breaks.RunAsync(labels, table),
    ["break", .. var labels] => await Breaks.RunAsync(labels),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage, from the repository's root:
          dotnet run --project eng/FitnessTrack.Data.Design -- migration NAME      adds a migration to both providers
          dotnet run --project eng/FitnessTrack.Data.Design -- migration --remove  removes the last one from both
          dotnet run --project eng/FitnessTrack.Data.Design -- sample NAME         adds a migration to both contexts of samples/OwnContext
          dotnet run --project eng/FitnessTrack.Data.Design -- models              writes both providers' compiled models
          dotnet run --project eng/FitnessTrack.Data.Design -- docs                writes docs/schema.md and its diagrams, and docs/api
          dotnet run --project eng/FitnessTrack.Data.Design -- coverage FOLDER     checks how many of the packages' lines the tests ran, by
                                                                                   the reports that are in the folder
          eng/postgres.sh dotnet run --project eng/FitnessTrack.Data.Design -- schema
                                                                                   writes both providers' canonical-schema.json
          eng/postgres.sh dotnet run --project eng/FitnessTrack.Data.Design -- release VERSION
                                                                                   writes that version's database, with data, for the
                                                                                   tests of upgrades; not below the project's Version
          eng/break.sh                                                             breaks by hand what CONTRIBUTING.md lists
        """);
    return 2;
}
