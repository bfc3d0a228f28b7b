namespace FitnessTrack.Data;

/// <summary>A muscle group that an exercise trains. Stored under canonical labels such as <c>FULL_BODY</c>.</summary>
public enum MuscleGroup
{
    /// <summary>Chest.</summary>
    Chest,

    /// <summary>Back: lats, middle and lower back, traps.</summary>
    Back,

    /// <summary>Shoulders.</summary>
    Shoulders,

    /// <summary>Front of the thigh.</summary>
    Quads,

    /// <summary>Back of the thigh.</summary>
    Hamstrings,

    /// <summary>Buttocks and hip abductors.</summary>
    Glutes,

    /// <summary>Calves.</summary>
    Calves,

    /// <summary>Biceps.</summary>
    Biceps,

    /// <summary>Triceps.</summary>
    Triceps,

    /// <summary>Forearms and grip.</summary>
    Forearms,

    /// <summary>Straight abdominals.</summary>
    Abs,

    /// <summary>Oblique abdominals.</summary>
    Obliques,

    /// <summary>The whole body.</summary>
    FullBody,

    /// <summary>None of the others.</summary>
    Other,
}
