using FitnessTrack.Data;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>How an app exports its history. The columns may come in any order, and there may be more of them.</summary>
internal interface IExportFormat
{
    /// <summary>The app's name.</summary>
    string Name { get; }

    /// <summary>The header that the app writes, for people whose file is not recognised.</summary>
    string Header { get; }

    bool Recognises(ExportHeader header);

    /// <summary>The set that a row tells of; null for a row that is no set, and tells nothing that a person wrote.</summary>
    /// <param name="row">The row.</param>
    /// <param name="unitIfUnsaid">The unit of weights where the file does not say.</param>
    /// <exception cref="BadCellException">The row cannot be read.</exception>
    HistoryRecord? Read(ExportRow row, WeightUnit unitIfUnsaid);
}
