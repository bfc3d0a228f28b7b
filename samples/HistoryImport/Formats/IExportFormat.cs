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

    /// <summary>
    /// The set's line, time, exercise and number, which the import wants to know even of a set that cannot be read further; null for
    /// a row that is no set, and tells nothing that a person wrote.
    /// </summary>
    /// <exception cref="BadCellException">The row cannot be read.</exception>
    HistoryRecord? ReadPlace(ExportRow row);

    /// <summary>The whole set.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">What <see cref="ReadPlace"/> gave for it.</param>
    /// <param name="unitIfUnsaid">The unit of weights where the file does not say.</param>
    /// <exception cref="BadCellException">The row cannot be read.</exception>
    HistoryRecord ReadSet(ExportRow row, HistoryRecord place, WeightUnit unitIfUnsaid);
}
