using System.Text;
using static System.FormattableString;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A chart of the times at the largest size, as multiples of the raw statement's.</summary>
internal static class RatioChart
{
    private const int LabelWidth = 260;
    private const int BarHeight = 11;
    private const int PlotWidth = 520;
    private const int MostRatio = 10;

    private static readonly (Role Role, string Colour, string Name)[] Series =
        [(Role.Dapper, "#9aa5b1", "Dapper"), (Role.Library, "#2f7d4f", "this library"), (Role.Newcomer, "#c9803a", "EF as a newcomer writes it")];

    public static string Svg(IReadOnlyList<ProviderResult> results)
    {
        var body = new StringBuilder();
        var y = Legend(body);
        foreach (var result in results.Where(result => result.BySize.Count > 0))
        {
            var (size, outcomes) = result.BySize.Last();
            y += 24;
            Text(body, 10, y, Invariant($"{result.Name}, {size:N0} logs"), "font-weight=\"bold\"");
            y += 8;
            foreach (var outcome in outcomes)
            {
                y = Bars(body, outcome, y);
            }
        }

        return Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{LabelWidth + PlotWidth + 80}" height="{y + 16}" font-family="sans-serif" font-size="12" fill="#333">
            <rect width="100%" height="100%" fill="#fff"/>
            {body}</svg>

            """);
    }

    private static int Legend(StringBuilder body)
    {
        Text(body, 10, 18, "Time as a multiple of the raw prepared statement's; shorter is better. Bars end at 10, the numbers do not.");
        var x = 10;
        foreach (var (_, colour, name) in Series)
        {
            body.Append(Invariant($"<rect x=\"{x}\" y=\"28\" width=\"12\" height=\"12\" fill=\"{colour}\"/>\n"));
            Text(body, x + 17, 38, name);
            x += 110;
        }

        return 44;
    }

    private static int Bars(StringBuilder body, Outcome outcome, int y)
    {
        var bars = Series.Select(series => (series.Colour, Standing: outcome.Of(series.Role))).Where(bar => bar.Standing is not null).ToList();
        Text(body, 10, y + 14, outcome.Contest.Name);
        y += 4;
        foreach (var (colour, standing) in bars)
        {
            var ratio = standing!.RatioTo(outcome.Standings[0]);
            var width = Math.Max(1, PlotWidth * Math.Min(ratio, MostRatio) / MostRatio);
            body.Append(Invariant($"<rect x=\"{LabelWidth}\" y=\"{y}\" width=\"{width:0}\" height=\"{BarHeight - 1}\" fill=\"{colour}\"/>\n"));
            Text(body, LabelWidth + (int)width + 5, y + 9, Invariant($"{ratio:0.0#}"), "font-size=\"10\"");
            y += BarHeight;
        }

        return y + 8;
    }

    private static void Text(StringBuilder body, int x, int y, string text, string style = "") =>
        body.Append(Invariant($"<text x=\"{x}\" y=\"{y}\" {style}>{text}</text>\n"));
}
