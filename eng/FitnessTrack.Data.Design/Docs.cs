namespace FitnessTrack.Data.Design;
/// <summary>x</summary>
public static class Docs
{
    /// <summary>x</summary>
    public static int Write() => 0;
}
